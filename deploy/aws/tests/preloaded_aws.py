"""The AWS CLI for tests that call it hundreds of times: loaded once, and forked for each call.

preloaded_aws.py serve SOCKET [OPTION ...]    runs the CLI for whoever calls, with these options before the caller's own
preloaded_aws.py call SOCKET ARGUMENT ...     calls it: with the arguments, environment, folder and files of this process
"""
import json
import os
import signal
import socket
import sys


def call(path, arguments):
    with socket.socket(socket.AF_UNIX) as server:
        server.connect(path)
        request = json.dumps([arguments, dict(os.environ), os.getcwd()]).encode()
        socket.send_fds(server, [len(request).to_bytes(4, "big")], [0, 1, 2])
        server.sendall(request)
        status = server.recv(1)
    return status[0] if status else 255


def serve(path, options):
    from awscli import clidriver

    clidriver.create_clidriver()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    while True:
        caller, _ = listener.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            caller.sendall(bytes([answer(caller, options, clidriver.main)]))
            os._exit(0)
        caller.close()


def answer(caller, options, main):
    size, files, _, _ = socket.recv_fds(caller, 4, 3)
    with caller.makefile("rb") as request:
        arguments, environment, folder = json.loads(request.read(int.from_bytes(size, "big")))
    for number, file in enumerate(files):
        os.dup2(file, number)
    os.chdir(folder)
    # Where the CLI has its own data: it says so to itself when it is loaded.
    environment["AWS_DATA_PATH"] = os.environ["AWS_DATA_PATH"]
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["aws", *options, *arguments]
    try:
        status = main()
    except SystemExit as end:
        status = end.code or 0
    sys.stdout.flush()
    sys.stderr.flush()
    return status


if sys.argv[1] == "call":
    sys.exit(call(sys.argv[2], sys.argv[3:]))
serve(sys.argv[2], sys.argv[3:])

"""Runs a command at a terminal of its own and answers it: at_terminal.py PROMPT ANSWER [PROMPT ANSWER ...] -- COMMAND ...

Prints what the terminal shows, and ends as the command does. A prompt that does not come in time ends it all.
"""
import os
import pty
import select
import signal
import sys

SECONDS = 120

split = sys.argv.index("--")
answers = list(zip(sys.argv[1:split:2], sys.argv[2:split:2]))
process, terminal = pty.fork()
if process == 0:
    # Whoever runs in the background has Ctrl-C ignored, and hands that on; people at a terminal have not.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execvp(sys.argv[split + 1], sys.argv[split + 1:])
shown = seen = ""
while select.select([terminal], [], [], SECONDS)[0]:
    try:
        text = os.read(terminal, 65536).decode(errors="replace")
    except OSError:  # The terminal's other end is closed.
        break
    shown += text
    seen += text
    if answers and answers[0][0] in seen:
        os.write(terminal, (answers.pop(0)[1] + "\n").encode())
        seen = ""
else:
    os.kill(process, signal.SIGKILL)
print(shown.replace("\r\n", "\n"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) or len(answers))

"""Makes thumbnails for PillowThumbnailer. A request is a line of format (JPEG or BMP), way, box and file, separated by tabs;
the answer a line of the process's CPU time so far in nanoseconds and the number of bytes that follow. An empty line only
asks for the time."""

import io
import sys
import time

from PIL import Image, ImageOps


def made(format, way, box, file):
    with Image.open(file) as image:
        if way == "draft":
            image.draft("RGB", (box, box))
        image.thumbnail((box, box), Image.Resampling.LANCZOS)
        upright = ImageOps.exif_transpose(image)
        stream = io.BytesIO()
        upright.save(stream, format, quality=80, progressive=True)
        return stream.getvalue()


for line in sys.stdin:
    request = line.rstrip("\n").split("\t")
    answer = made(request[0], request[1], int(request[2]), request[3]) if len(request) == 4 else b""
    sys.stdout.buffer.write(b"%d %d\n" % (time.process_time_ns(), len(answer)))
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()

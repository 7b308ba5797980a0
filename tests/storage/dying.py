"""`python -m tests.storage.dying URL KEY-FILE POINT`: dies at that point, as kill -9 would have it.

Until then it takes one message all the way: a turn that makes it due, firing, claim, attempt,
mark. It prints `alive` if it gets to the end.
"""

import asyncio
import os
import sys
from pathlib import Path

from bot.service.crash_points import CrashPoint, listening
from bot.service.ports import MessageRef
from storage.opening import Storage, open_storage
from tests.storage.people import NOW, ROBIN, StoppedClock, say, saying, to_all

KILLED = 137
"""What a shell says of a process that was killed with signal 9."""


async def take_one_message_all_the_way(storage: Storage) -> None:
    await storage.store.turn(ROBIN, "e1", saying(due=NOW))
    await storage.store.fire_next(NOW, to_all(saying(say("k1", "n1"))))
    for parcel in await storage.outbox.claim(NOW, 1):
        await storage.outbox.begin(parcel)
        await storage.outbox.sent(parcel, MessageRef(channel="D1", message="1"))


def main(url: str, key_file: str, fatal: str) -> None:
    def die(point: CrashPoint) -> None:
        if point == fatal:
            os._exit(KILLED)

    storage = open_storage(url, key_file=Path(key_file), clock=StoppedClock())
    with listening(die):
        asyncio.run(take_one_message_all_the_way(storage))
    storage.database.close()
    sys.stdout.write("alive\n")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Two ways to do it wrong, so that the tests can show that they would notice."""

from bot.service.crash_points import CrashPoint, reach
from bot.service.delivery import Delivery, Send
from bot.service.ports import Parcel


class MarksFirst(Delivery):
    """Marks `sent` and then sends: whoever dies in between has lost a message."""

    async def _attempt(self, parcel: Parcel, way: Send, *, shuts_gate: bool) -> bool:
        await self._outbox.sent(parcel, None)
        reach(CrashPoint.BEFORE_REQUEST)
        await way(parcel)
        return True


class SendsFirst(Delivery):
    """Sends and then marks: whoever dies in between lets it be sent again."""

    async def send(self, parcel: Parcel, reply: Send | None = None) -> bool:
        await (reply or self._deliverers[parcel.address.platform].deliver)(parcel)
        reach(CrashPoint.AFTER_ANSWER)
        await self._outbox.begin(parcel)
        await self._outbox.sent(parcel, None)
        return True

"""How a delivery may fail: it did not happen, it may have happened, or it never will."""


class DeliveryError(Exception):
    """A message did not arrive."""


class TryLater(DeliveryError):
    """The platform asks to wait, or certainly did not take it."""

    def __init__(self, seconds: float, *, for_all: bool = True) -> None:
        """`for_all`: whoever else writes to that workspace has to wait as long."""
        super().__init__(f"{self.__doc__} Again in {seconds:.1f} s.")
        self.seconds = seconds
        self.for_all = for_all


class Unreachable(DeliveryError):
    """This person cannot be reached until they change something themselves."""

    def __init__(self, code: str) -> None:
        super().__init__(f"{self.__doc__} ({code})")
        self.code = code


class Refused(DeliveryError):
    """The platform will never take this message: a defect of ours."""

    def __init__(self, code: str) -> None:
        super().__init__(f"{self.__doc__} ({code})")
        self.code = code


class PerhapsDelivered(DeliveryError):
    """The answer was lost: the platform may or may not have taken the message."""

"""Values that Python has no name for, and how a request is refused."""


class Undefined:
    """JavaScript's undefined."""


UNDEFINED = Undefined()


class Bigint(int):
    """A whole number of any size, unlike the doubles that JSON numbers are."""


class Refused(Exception):
    """A request that has no canonical text, with the path of the offence."""

    def __init__(self, path):
        super().__init__(path)
        self.path = path

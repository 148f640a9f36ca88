"""Names, places and numbers that can be nobody's: invented syllables, and codes that are never issued."""

from __future__ import annotations

from lineofsight.synthesis.chance import Chance

STARTS = (
    "Vro",
    "Zil",
    "Qua",
    "Mux",
    "Tolb",
    "Xan",
    "Prel",
    "Yav",
    "Klim",
    "Drosk",
    "Fenk",
    "Jurr",
    "Wop",
    "Glib",
    "Threl",
)
ENDS = ("bo", "dax", "nip", "quil", "zo", "vit", "mur", "lix", "fen", "gor", "tup", "wex", "ska", "jin", "plo")
PLACES = ("Quillmoor", "Zanfield", "Voxham", "Threlbury", "Muxley", "Yavton", "Glibwick", "Drosk End")
STREETS = ("Prellow", "Wopgate", "Fenkside", "Jurrick", "Tolbit", "Klimmer", "Xanbury", "Zillop")


def forename(chance: Chance) -> str:
    return chance.pick(STARTS) + chance.pick(ENDS)


def surname(chance: Chance) -> str:
    return "Zz" + chance.pick(ENDS) + chance.pick(STARTS).lower() + chance.pick(ENDS)


def worker_name(chance: Chance) -> str:
    return f"{forename(chance)} {surname(chance)}"


def postcode(chance: Chance) -> str:
    """A postcode in the area ZZ, which the Post Office never gave out."""
    return f"ZZ{chance.between(1, 28)} {chance.between(1, 9)}{chance.pick('ABDEFGHJLN')}{chance.pick('PQRSTUWXYZ')}"


def address(chance: Chance) -> str:
    return f"{chance.between(1, 180)} {chance.pick(STREETS)} Road, {chance.pick(PLACES)}"


def pupil_number(number: int) -> str:
    """A unique pupil number with a check letter that is never used, so that it can belong to no pupil."""
    return f"I{number:012d}"

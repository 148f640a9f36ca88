"""Which passwords are taken: long ones that nobody would guess. No rule asks for signs or digits, and none expire."""

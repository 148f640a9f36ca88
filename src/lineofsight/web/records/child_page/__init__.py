"""What the pages of one child tell: each module one part of them, each read through the gate."""

"""Who works with the product, in which role and team, and how they prove who they are."""

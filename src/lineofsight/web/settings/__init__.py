"""How the site is set up: for a council (`product`), to try it out (`demonstration`) and for tests (`testing`)."""

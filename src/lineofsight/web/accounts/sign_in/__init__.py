"""How somebody proves who they are: password, second factor, or the council's directory."""

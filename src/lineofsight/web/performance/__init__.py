"""How the service is doing: scorecard, indicators, the way to a target, the funnel, and figures for other programs."""

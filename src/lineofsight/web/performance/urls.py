"""Addresses of the performance pages."""

from __future__ import annotations

from django.urls import path

from lineofsight.web.performance.api.endpoints import addresses
from lineofsight.web.performance.views import (
    children,
    commentary,
    differences,
    downloads,
    funnel,
    indicator,
    scorecard,
    targets,
    tokens,
    way_to_target,
)

urlpatterns = [
    path("scorecard/", scorecard.show_scorecard, name="scorecard"),
    path("scorecard/download/<str:kind>/", downloads.take_scorecard, name="scorecard_download"),
    path("scorecard/<slug:area>/", scorecard.show_area, name="scorecard_area"),
    path("indicators/", indicator.list_indicators, name="indicators"),
    path("indicators/<str:name>/", indicator.show_indicator, name="indicator"),
    path("indicators/<str:name>/target/", targets.set_targets, name="set_target"),
    path("indicators/<str:name>/change/", targets.record_known_change, name="record_change"),
    path("indicators/<str:name>/children/", children.show_children, name="children_behind"),
    path("indicators/<str:name>/children/download/<str:kind>/", downloads.take_children, name="children_download"),
    path("indicators/<str:name>/download/<str:kind>/", downloads.take_figures, name="figures_download"),
    path("indicators/<str:measure>/commentary/", commentary.commentary, name="commentary"),
    path("indicators/<str:measure>/commentary/versions/", commentary.commentary_versions, name="commentary_versions"),
    path("api/", addresses()),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/<uuid:reference>/revoke/", tokens.revoke, name="revoke_token"),
    path("differences/", differences.show_differences, name="differences"),
    path("differences/<str:name>/", differences.show_differences_of, name="differences_of"),
    path("funnel/", funnel.show_funnel, name="funnel"),
    path("ways-to-target/", way_to_target.show_ways, name="ways_to_target"),
    path("ways-to-target/<str:name>/", way_to_target.show_way, name="way_to_target"),
]

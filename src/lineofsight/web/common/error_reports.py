"""Reports of errors, as Django would mail or show them, without anything that a request or a variable held."""

from __future__ import annotations

from django.views.debug import ExceptionReporter, SafeExceptionReporterFilter

from lineofsight.web.settings.logs import path_of


class NothingPersonal(SafeExceptionReporterFilter):
    """Leaves out what was typed, sent or held in a variable, whatever it is called."""

    def is_active(self, request: object) -> bool:
        return True

    def get_safe_request_meta(self, request: object) -> dict[str, object]:
        return {}

    def get_safe_cookies(self, request: object) -> dict[str, object]:
        return {}

    def get_post_parameters(self, request: object) -> dict[str, object]:
        return {}

    def get_traceback_frame_variables(self, request: object, tb_frame: object) -> list[tuple[str, object]]:
        return []


class WhereOnly(ExceptionReporter):
    """Says through which lines an error came and of what kind it is, and not its words, which may name a child."""

    def get_traceback_text(self) -> str:
        return "\n".join(path_of(self.exc_value))

    get_traceback_html = get_traceback_text

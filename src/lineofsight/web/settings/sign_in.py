"""How people sign in, how long a session stands, and which directory of the council vouches for them."""

from __future__ import annotations

from urllib.parse import urlsplit

from lineofsight.web.settings import environment

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "lineofsight.web.accounts.sign_in.backends.AccountBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"

# ---------------------------------------------------------------- passwords

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"lineofsight.web.accounts.passwords.rules.{rule}"}
    for rule in ("LongEnough", "NotYourName", "NotCommonplace")
]
BREACHED_PASSWORDS = environment.text("LINEOFSIGHT_BREACHED_PASSWORDS")
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60  # the link by which a new colleague chooses a password

# ---------------------------------------------------------------- sessions

SESSION_IDLE_SECONDS = 30 * 60
SESSION_LONGEST_SECONDS = 12 * 60 * 60
# The row outlives the session, so that what was typed overnight can still be kept for whoever typed it.
SESSION_COOKIE_AGE = 7 * 24 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_USE_SESSIONS = False
CSRF_FAILURE_VIEW = "lineofsight.web.accounts.views.unsaved.refused"

# ---------------------------------------------------------------- accounts of the product's own

ACCOUNT_ADAPTER = "lineofsight.web.accounts.sign_in.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "lineofsight.web.accounts.forms.sign_in.SignInForm",
    "change_password": "lineofsight.web.accounts.forms.sign_in.ChangePasswordForm",
    "reauthenticate": "lineofsight.web.accounts.forms.sign_in.ConfirmPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}  # an e-mail address counts as one too: see AccountBackend
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = False  # counted in the database instead (sign_in/tries.py), for all processes together

# ---------------------------------------------------------------- second factor

MFA_ADAPTER = "lineofsight.web.accounts.sign_in.adapters.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "lineofsight.web.accounts.forms.sign_in.CodeForm",
    "reauthenticate": "lineofsight.web.accounts.forms.sign_in.ConfirmCodeForm",
    "activate_totp": "lineofsight.web.accounts.forms.sign_in.FirstCodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an administrator gives the address, and nobody changes their own
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RECOVERY_CODE_DIGITS = 10
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Line of Sight"

# ---------------------------------------------------------------- the council's directory (OpenID Connect)

DIRECTORY_URL = environment.text("LINEOFSIGHT_OIDC_URL")
DIRECTORY_NAME = environment.text("LINEOFSIGHT_OIDC_NAME", "your council account")
DIRECTORY_SECOND_FACTOR_LEVELS = environment.words("LINEOFSIGHT_OIDC_MFA_LEVELS")
DIRECTORY_ORIGINS = ["{0.scheme}://{0.netloc}".format(urlsplit(DIRECTORY_URL))] if DIRECTORY_URL else []
SOCIALACCOUNT_ADAPTER = "lineofsight.web.accounts.sign_in.directory.DirectoryAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_OPENID_CONNECT_URL_PREFIX = ""
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "directory",
                "name": DIRECTORY_NAME,
                "client_id": environment.text("LINEOFSIGHT_OIDC_CLIENT"),
                "secret": environment.text("LINEOFSIGHT_OIDC_SECRET"),
                "settings": {"server_url": DIRECTORY_URL},
            }
        ]
        if DIRECTORY_URL
        else [],
    }
}

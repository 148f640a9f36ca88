// Tells the components that scripts run here. It stands first in the body, so that nothing moves once the page is seen.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");

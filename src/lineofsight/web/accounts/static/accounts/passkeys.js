// Says that a passkey was not taken; the library's script only writes so where nobody looks.
document.addEventListener('allauth.error', function (event) {
  event.preventDefault()
  document.querySelectorAll('[data-passkey-failed]').forEach(function (message) { message.hidden = false })
})

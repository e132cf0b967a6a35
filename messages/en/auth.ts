export const auth = {
  signIn: {
    title: "Sign in",
    sub: "See how far your community has come, and what to do next.",
    email: "Email",
    password: "Password",
    button: "Sign in",
    pending: "Signing in…",
    problem: "You are not signed in yet",
    wrong: "The email and password do not match. Check both and try again.",
    tooMany: "Too many tries in a short time. Wait 15 minutes, then try again.",
    missingEmail: "Enter your email.",
    missingPassword: "Enter your password.",
    help: "No account? Ask the people who run your system.",
  },
  signOut: {
    button: "Sign out",
    problem:
      "We could not reach the server, so you may still be signed in. Check your connection and try again.",
    warning: {
      title: "Some changes have not been sent yet",
      text: "{count, plural, one {# change waits} other {# changes wait}} on this device for the connection. If you sign out now, they are lost.",
      close: "Close",
      stay: "Stay and send them",
      lose: "Sign out and lose them",
    },
  },
} as const;

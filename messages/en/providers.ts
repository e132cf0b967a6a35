/** Signing in with what an organisation has already. */
export const providers = {
  or: "Or",
  with: "Continue with {name}",
  going: "Going to {name}…",
  problem: {
    provider: {
      title: "You are not signed in yet",
      text: "Signing in with {name} did not work, or was stopped on the way. Try again, or sign in with your email and password.",
    },
    not_connected: {
      title: "This {name} account is not connected yet",
      text: "Sign in with your email and password, then connect it under My account. If you have an invitation, open its link again.",
    },
    other: "the other service",
  },
  join: {
    title: "Use an account you have already",
    text: "Your account here is for {email}. From then on you sign in with the account you choose now, and need no new password.",
  },
  card: {
    title: "Other ways to sign in",
    text: "Connect an account of your organisation, and sign in with it from then on.",
    since: "{label}, since {since}",
    sinceOnly: "Since {since}",
    none: "Not connected",
    connect: "Connect {name}",
    current: "Current password",
    currentHint: "So that nobody else at this device can do it.",
    missing: "Type your current password.",
    wrong: "This is not your current password.",
    connectProblem: "Not connected yet",
    disconnect: "Disconnect {name}",
    disconnectProblem: "Still connected",
    connected: "{name} is connected. You can sign in with it from now on.",
    takenTitle: "{name} is not connected",
    taken:
      "The account you chose there belongs to another person here. Choose another one.",
    gone: "{issuer} (no longer offered here)",
  },
} as const;

export const join = {
  title: "Join {system}",
  sub: "{name}, you are invited as {role}{admin, select, yes {, administrator} other {}}.",
  forAddress: "This invitation is for {email}. It works until {on}.",
  starts: "Your term begins on {from}; you can open the system from then on.",
  signedIn: "You are signed in as {name}.",
  accept: "Join",
  problem: "You have not joined yet",
  notJoined:
    "That did not work. If this address has an account already, sign in with it. If not, the link may be used up: ask for a new one.",
  otherAddress: "You are signed in with another address",
  otherAddressText:
    "You are {email}. Sign out first, then open the link again.",
  have: {
    title: "I have an account",
    text: "Sign in with {email}. Then you can join.",
  },
  fresh: {
    title: "I am new here",
    text: "Set up your account.",
    name: "Your name",
    button: "Set up my account and join",
    pending: "Setting up your account…",
  },
  over: {
    title: "This link does not work",
    text: "It may have been used, withdrawn, replaced by a newer one, or be more than 7 days old. Ask the person who gave it to you for a new one.",
    signIn: "Go to sign-in",
  },
  password: {
    label: "Password",
    hint: "At least {least, number} characters. Several words are easy to remember and hard to guess.",
    problems: {
      required: "Choose a password.",
      short: "Too short: use at least {least, number} characters.",
      long: "Too long: use at most {most, number} characters.",
      common:
        "Too many people use this, or something very like it. Choose another.",
      personal:
        "This is mostly your own name or address. Choose something else.",
    },
    strength: {
      enough: "Strength: enough. Longer is stronger.",
      good: "Strength: good.",
      strong: "Strength: strong.",
    },
    more: "{count, plural, one {One more character} other {# more characters}}.",
  },
} as const;

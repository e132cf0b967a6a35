export const password = {
  ask: {
    link: "Forgot your password?",
    title: "Get a new password",
    text: "Type your email. We send you a link that lets you choose a new password.",
    email: "Email",
    submit: "Send me a link",
    pending: "Sending…",
    problem: "No link has been asked for yet",
    sent: "Look at your mail",
    sentText:
      "If there is an account, a mail is on its way; it works for one hour.",
    nothing:
      "No mail after some minutes? Look in the spam folder, and check that you typed the email your account has.",
    again: "Use another email",
    back: "Back to sign-in",
    noMail: "No mails go out from here",
    noMailText:
      "Ask the people who run your system. Whoever runs this installation can make a link for you to choose a new password.",
  },
  reset: {
    title: "Choose a new password",
    text: "For {email}. You are then signed out everywhere.",
    label: "New password",
    submit: "Save the new password",
    pending: "Saving…",
    problem: "Your password has not changed yet",
    done: "Your password is changed",
    doneText: "You are signed out everywhere. Sign in with the new one.",
    signIn: "Go to sign-in",
    overTitle: "This link does not work",
    overText:
      "It may have been used, replaced by a newer one, or be more than an hour old. Ask for a new one.",
    overAct: "Ask for a new link",
  },
  mail: {
    greeting: "Hello {name},",
    link: {
      subject: "Choose a new password",
      title: "This link works once, for one hour",
      act: "Choose a new password",
      why: "Somebody typed your email and asked for a new password. If it was not you, do nothing: your password stays as it is.",
    },
    changed: {
      subject: "Your password was changed",
      title: "If it was not you",
      act: "Choose a new password at once",
      why: "You get this mail whenever your password changes.",
    },
    second: {
      subject: "The second step of your sign-in changed",
      title: "If it was not you",
      act: "Look at what happened with your account",
      why: "You get this mail whenever an app or a passkey is added or removed, or recovery codes are made.",
    },
  },
} as const;

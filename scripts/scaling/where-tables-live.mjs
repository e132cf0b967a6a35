/**
 * Where each table without a system of its own would live on a cluster that
 * keeps systems apart by `systemId`, and why. Every other table is distributed.
 */

/** Copied to every node: small, read by all systems or referred to by their tables. */
export const referenceTables = {
  System: "one row a system; every table of a system refers to it",
  Person:
    "one row a person; a person may work for systems on different nodes, and what they did refers to them",
  FrameworkVersion: "a few rows; every system reads them",
  FrameworkLevel: "three rows a version",
  FrameworkFunction: "seven rows a version",
  Stage: "five rows a version",
  Milestone: "fifteen rows a version",
  Indicator:
    "some two hundred rows a version, and the rows that systems added: in one table, since both are scored alike",
  Pitfall: "some dozens of rows a version",
  QuestionSet: "a few rows a version",
  Question: "some dozens of rows a version",
};

/** Stay on the coordinator: they belong to a person or to the installation, and nothing of a system refers to them. */
export const coordinatorTables = {
  Credential: "a person's password; asked for at sign-in only",
  Session: "asked for at each request, by its id, before the system is known",
  AccountEvent: "what happened with a person's account; seen by them alone",
  PasswordLink: "a mailed link of a person; asked for before anybody is known",
  SignInStep: "between a password and a session, ten minutes at most",
  TotpFactor: "a person's authenticator app",
  Passkey: "a person's passkeys",
  PasskeyChallenge: "a challenge that waits for its answer, for minutes",
  RecoveryCode: "a person's recovery codes",
  ProviderAccount: "who a person is at a provider they sign in with",
  SignInLimit: "counts tries at sign-in, whoever tries",
  Mail: "belongs to a person of several systems; taken by any process",
  MailChoice: "a person's wishes about mails",
  OperatorEvent: "what operators did to the installation",
  FrameworkDraft: "an operator's draft",
  FrameworkUpload: "a file that an operator brought, for a day",
  SeedRun: "what a demonstration was filled with",
};

/**
 * Unique over all systems, which a cluster cannot promise. Each is 256 random
 * bits behind a hash, so that unique in a system and an index to find it by
 * promise the same.
 */
export const uniqueByChance = {
  Invitation_tokenHash_key: "Invitation",
  CalendarFeed_tokenHash_key: "CalendarFeed",
};

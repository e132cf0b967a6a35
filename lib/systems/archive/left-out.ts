/**
 * What of a system is not portable: what lets somebody in, and what belongs to
 * this installation alone. Everything else is found in the database's own
 * catalogue, so that a new table is in the archive without anybody thinking of it.
 */
export const tablesLeftOut: readonly string[] = [
  // Secrets of addresses.
  "CalendarFeed",
  // Between the system and those who run this installation.
  "OperatorAccess",
  "OperatorLook",
];

/** Columns that are left out of rows, by table. */
export const columnsLeftOut: Readonly<Record<string, readonly string[]>> = {
  // The secret of a link; a new one is made where the invitation still waits.
  Invitation: ["tokenHash"],
  System: [
    "suspendedAt",
    "suspendedBecause",
    "suspendedContact",
    "erasureDueAt",
  ],
};

/** Added to what is left out where a member downloads it: what is somebody's own. */
export const tablesOfOnePerson: readonly string[] = [
  "ChangePlan",
  "Notice",
  "Submission",
];

/** Where the record is, and what an administrator comes to it from. */
export function createRecordAddresses(slug: string) {
  const root = `/${slug}`;
  return {
    settings: `${root}/settings`,
    members: `${root}/members`,
    member: (membershipId: string) => `${root}/members/${membershipId}`,
    record: (search = "") => `${root}/record${search}`,
    recordCsv: (search: string) => `${root}/record/record.csv${search}`,
  };
}

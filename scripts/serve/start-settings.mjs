/** A sentence when the environment lacks what serving needs, else null. */
export function findStartProblem(env) {
  if (!env.APP_DATABASE_URL)
    return "APP_DATABASE_URL is not set: the database address of the restricted user that npm run migrate sets up.";
  if (env.APP_DATABASE_URL === env.DATABASE_URL)
    return "APP_DATABASE_URL is the owner's address: the app serves only with a user that owns nothing. npm run migrate sets one up.";
  if ((env.NEXTAUTH_SECRET ?? "").length < 32)
    return "NEXTAUTH_SECRET is not set or shorter than 32 characters. Make one (openssl rand -hex 32) and keep it: changing it signs everybody out, unless NEXTAUTH_SECRET_FORMER names the one before.";
  if (env.NEXTAUTH_SECRET_FORMER && env.NEXTAUTH_SECRET_FORMER.length < 32)
    return "NEXTAUTH_SECRET_FORMER is shorter than 32 characters: it is the NEXTAUTH_SECRET before this one, or not there.";
  if (!env.NEXTAUTH_URL)
    return "NEXTAUTH_URL is not set: the address people open, such as https://waymark.example.org.";
  if (!env.FILES_DIR && !env.S3_BUCKET)
    return "FILES_DIR is not set: the folder that uploaded files are kept in. Or set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.";
  if (!["off", "admins", "all"].includes(env.SECOND_FACTOR || "off"))
    return "SECOND_FACTOR is off, admins or all: who must have a second factor.";
  return null;
}

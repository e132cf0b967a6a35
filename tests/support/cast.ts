import { cast, type CastMember, operators } from "@/prisma/seed/cast";

/** The named people of the demonstration; the data is in prisma/seed/sign-ins.json and more-people.json. */
export { cast, type CastMember, operators };

/** The systems' addresses. */
export const riverbend = "riverbend";
export const lakeshore = "lakeshore";
export const hillview = "hillview";

/** Riverbend: an administrator and intermediary staff. */
export const dana = member("Dana Morales");
/** Riverbend: intermediary staff, no administrator. */
export const marcus = member("Marcus Bell");
/** Riverbend: community-wide leader. */
export const ruth = member("Ruth Okafor");
/** Riverbend: coordinator of Lincoln Park Elementary. */
export const maya = member("Maya Thompson");
/** Riverbend: coordinator of two sites. */
export const andre = member("Andre Wallace");
/** Riverbend: coordinator of César Chávez K-8, works in Spanish. */
export const lucia = member("Lucía Herrera");
/** Riverbend: coordinator of a site with one row left this round. */
export const priya = member("Priya Raman");
/** Riverbend: viewer. */
export const helen = member("Helen Vance");
/** Riverbend: coordinator of Pine Hollow Elementary until the term ended. */
export const kevin = member("Kevin Doyle");
/** Riverbend: viewer whose account is disabled. */
export const olga = member("Olga Petrenko");
/** In two systems: viewer in Riverbend, community-wide leader in Lakeshore. */
export const samuel = member("Samuel Ortiz");
export const samuelInLakeshore = member("Samuel Ortiz", lakeshore);

/** Lakeshore: an administrator and intermediary staff. */
export const nadia = member("Nadia Haddad", lakeshore);
/** Lakeshore: community-wide leader. */
export const beatrice = member("Beatrice Lund", lakeshore);
/** Lakeshore: coordinator of Harbor Elementary. */
export const isaac = member("Isaac Cole", lakeshore);
/** Lakeshore: viewer. */
export const carla = member("Carla Mendes", lakeshore);

/** Hillview, empty: an administrator and intermediary staff. */
export const peter = member("Peter Novak", hillview);
/** Hillview: community-wide leader. */
export const aisha = member("Aisha Karim", hillview);

/** The installation's operator, in no system. */
export const olive = findOperator("Olive Ortega");

function findOperator(name: string) {
  const found = operators.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is no operator.`);
  return found;
}

function member(name: string, system = riverbend): CastMember {
  const found = cast.find(
    (each) => each.name === name && each.system === system,
  );
  if (!found) throw new Error(`${name} is not in the cast of ${system}.`);
  return found;
}

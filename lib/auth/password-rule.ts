/** What a new password may be: long rather than odd, not one that everybody tries, and nothing of the person's own. */
export const passwordLength = { least: 10, most: 200 };

export type PasswordProblem = "short" | "long" | "common" | "personal";
export type PasswordStrength = "enough" | "good" | "strong";

/** Beginnings of what is tried first, without the digits and signs that people add to them. */
const common = new Set(
  `password passwort passphrase contrasena contrasenya clave micontrasena admin administrator welcome bienvenido bienvenidos
  letmein iloveyou tequiero teamo qwerty qwertyuiop qwertyuio asdfghjkl zxcvbnm abcdefghij abcdefgh abc football baseball basketball
  futbol princess princesa sunshine superman batman dragon monkey master shadow trustno changeme secret secreto default
  login guest test testing school escuela community comunidad teacher maestra maestro student estudiante waymark
  summer verano winter invierno spring primavera autumn otono mynameis whatever computer internet freedom jesus estrella
  starwars pokemon liverpool chelsea barcelona realmadrid america mexico california michael jennifer jordan hunter
  charlie thomas ashley nicole daniel jessica anthony`.split(/\s+/),
);

/** What stands against a password, or null. `own`: the person's name and address. */
export function findPasswordProblem(
  password: string,
  own: readonly string[],
): PasswordProblem | null {
  if (password.length < passwordLength.least) return "short";
  if (password.length > passwordLength.most) return "long";
  const plain = simplify(password);
  if (new Set(password).size < 5 || isRun(password)) return "common";
  if (listBases(plain).some((base) => common.has(base))) return "common";
  const parts = own.flatMap((text) => simplify(text).split(/[^a-z]+/));
  const letters = plain.replace(/[^a-z]/g, "");
  const rest = parts
    .filter((part) => part.length >= 4)
    .reduce((left, part) => left.replaceAll(part, ""), letters);
  return letters.length - rest.length > 0 && rest.length < 5
    ? "personal"
    : null;
}

/** How much a guesser has to do, for a password without problems. */
export function judgePassword(password: string): PasswordStrength {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];
  const variety = kinds.filter((kind) => kind.test(password)).length;
  const weight = password.length + 2 * (variety - 1);
  if (weight >= 20) return "strong";
  return weight >= 15 ? "good" : "enough";
}

/** Without capitals and accents. */
export function simplify(text: string) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

const swaps: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** The word that was dressed up with digits and signs, at its ends or in it; also a word twice. */
function listBases(plain: string) {
  const forms = [plain, plain.replace(/[^a-z]+$/, "")];
  return [...forms, ...forms.map(swapAll)]
    .map((form) => form.replace(/[^a-z]/g, ""))
    .map(halveIfTwice)
    .filter((letters) => letters.length >= 3);
}

function halveIfTwice(letters: string) {
  const half = letters.slice(0, letters.length / 2);
  return half + half === letters ? half : letters;
}

function swapAll(text: string) {
  return [...text].map((sign) => swaps[sign] ?? sign).join("");
}

/** One after the other, up or down: 1234567890, abcdefghij. */
function isRun(text: string) {
  const steps = [...text]
    .map((sign) => sign.charCodeAt(0))
    .map((code, at, all) => (at === 0 ? 1 : code - (all[at - 1] ?? code)));
  const sliced = steps.slice(1);
  const most = Math.max(
    ...[1, -1].map((way) => sliced.filter((step) => step === way).length),
  );
  return most >= sliced.length - 1;
}

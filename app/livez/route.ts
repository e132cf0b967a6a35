export const dynamic = "force-dynamic";

/** That this process answers: for who starts it again when it does not. Never asks the database. */
export function GET() {
  return new Response("alive\n", { headers: { "Cache-Control": "no-store" } });
}

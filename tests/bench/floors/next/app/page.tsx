import { headers } from "next/headers";
import { doNothing } from "./actions";

/** A page made for each request, with nothing in it but one form. */
export default async function Page() {
  await headers();
  return (
    <form action={doNothing}>
      <button type="submit">Send</button>
    </form>
  );
}

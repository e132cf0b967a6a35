import { useRouter } from "next/navigation";
import { useState } from "react";

/** Holds the codes that come with a first factor until they are kept, and then goes on: to a page, or to this one as it is now. */
export function useSetUp(next: string | null) {
  const router = useRouter();
  const [codes, setCodes] = useState<string[] | null>(null);

  function goOn() {
    setCodes(null);
    if (next) router.replace(next);
    router.refresh();
  }

  function take(added: { codes: string[] | null }) {
    if (added.codes) setCodes(added.codes);
    else goOn();
  }

  return { codes, take, goOn };
}

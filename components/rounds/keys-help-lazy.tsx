"use client";

import { lazy, Suspense, useState } from "react";

const Help = lazy(() =>
  import("./keys-help").then((file) => ({ default: file.KeysHelp })),
);

type Props = { isOpen: boolean; onClose: () => void };

/** The list of keys, fetched when it is first asked for; it stays, so that closing gives the focus back. */
export function LazyKeysHelp(props: Props) {
  const [isWanted, setWanted] = useState(false);
  if (props.isOpen && !isWanted) setWanted(true);
  if (!isWanted) return null;
  return (
    <Suspense>
      <Help {...props} />
    </Suspense>
  );
}

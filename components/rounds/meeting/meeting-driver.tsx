"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { LiveStatus } from "@/components/ui/live-status";

type Drive = {
  /** Says what was done, aloud. */
  say: (text: string) => void;
  focusRow: () => void;
};

const context = createContext<Drive | null>(null);

export function useDrive(): Drive {
  const drive = useContext(context);
  if (!drive) throw new Error("Outside the meeting");
  return drive;
}

type Props = {
  /** Names the row in sight; null: none is. */
  rowKey: string | null;
  /** The row's own address, for who records: it does not move away under their hands when somebody else is quicker. */
  ownHref: string | null;
  previousHref: string | null;
  nextHref: string | null;
  isOpen: boolean;
  children: ReactNode;
};

const readAgainMs = 10_000;

/** Moves the meeting on: by keys, with the focus on the new row, and with what others do in sight. */
export function MeetingDriver({
  rowKey,
  ownHref,
  previousHref,
  nextHref,
  isOpen,
  children,
}: Props) {
  const [said, setSaid] = useState({ text: "", stamp: 0 });
  const shownKey = useRef(rowKey);
  const drive = useMemo(
    () => ({
      say: (text: string) =>
        setSaid(({ stamp }) => ({ text, stamp: stamp + 1 })),
      focusRow,
    }),
    [],
  );
  useEffect(() => {
    if (shownKey.current === rowKey) return;
    shownKey.current = rowKey;
    focusRow();
  }, [rowKey]);
  useEffect(() => {
    if (ownHref) window.history.replaceState(null, "", ownHref);
  }, [ownHref]);
  useArrowKeys(previousHref, nextHref);
  useReadAgain(isOpen);
  return (
    <context.Provider value={drive}>
      {children}
      <LiveStatus message={said.text} stamp={said.stamp} isHidden />
    </context.Provider>
  );
}

function focusRow() {
  const heading = document.getElementById("meeting-row");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "nearest" });
}

function useArrowKeys(previousHref: string | null, nextHref: string | null) {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const href = hrefOf(event, previousHref, nextHref);
      if (!href) return;
      event.preventDefault();
      router.push(href, { scroll: false });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [router, previousHref, nextHref]);
}

// Where arrows mean something to what has the focus, they stay with it.
const ownArrows =
  "input, textarea, select, dialog, [role=menu], [tabindex='0']";

function hrefOf(
  event: KeyboardEvent,
  previousHref: string | null,
  nextHref: string | null,
) {
  const { target, key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey) return null;
  if (event.altKey || event.shiftKey) return null;
  if (target instanceof Element && target.closest(ownArrows)) return null;
  if (key === "ArrowLeft") return previousHref;
  return key === "ArrowRight" ? nextHref : null;
}

/** Shows what others do: those who watch follow the group by themselves. */
function useReadAgain(isOpen: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => {
      const isSeen = document.visibilityState === "visible";
      if (isSeen && navigator.onLine) router.refresh();
    }, readAgainMs);
    return () => clearInterval(timer);
  }, [router, isOpen]);
}

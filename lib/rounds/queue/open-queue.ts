import { saveRatingAction } from "../actions";
import { addEvidenceAction } from "../evidence-actions";
import type { Answer } from "./apply-answer";
import { type Change, isRating } from "./change";
import { openKeep, openMemoryKeep } from "./keep";
import type { News } from "./queue-parts";
import { ScoreQueue } from "./score-queue";

const queues = new Map<string, ScoreQueue>();

/**
 * The one queue of this person in this system in this tab. It outlives the
 * page that shows it: going to another site does not stop what is being sent.
 */
export function openQueue(personId: string, systemSlug: string): ScoreQueue {
  if (typeof window === "undefined") return makeIdleQueue(systemSlug);
  const name = `waymark-${personId}`;
  const known = queues.get(`${name}/${systemSlug}`);
  if (known) return known;
  const channel =
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const queue = new ScoreQueue({
    systemSlug,
    keep:
      typeof indexedDB === "undefined" ? openMemoryKeep() : openKeep(personId),
    send,
    alone: (work) =>
      navigator.locks
        ? navigator.locks.request(`${name}/${systemSlug}`, work)
        : work(),
    tell: (news) => channel?.postMessage(news),
    isOnline: () => navigator.onLine,
    now: () => Date.now(),
    later: (work, ms) => void setTimeout(work, ms),
  });
  channel?.addEventListener("message", ({ data }: MessageEvent<News>) => {
    if (data.saved) queue.showSaved({ ...data.saved, isUndo: false });
    void queue.load();
  });
  queues.set(`${name}/${systemSlug}`, queue);
  return queue;
}

// While the server draws the page: nothing is kept, nothing is sent.
function makeIdleQueue(systemSlug: string) {
  return new ScoreQueue({
    systemSlug,
    keep: openMemoryKeep(),
    send,
    alone: async () => undefined,
    tell: () => undefined,
    isOnline: () => false,
    now: () => 0,
    later: () => undefined,
  });
}

function send(change: Change): Promise<Answer> {
  const { systemSlug, roundId, indicatorId, siteId, key } = change;
  const row = { roundId, indicatorId, siteId, key };
  if (isRating(change)) {
    const { choice, version } = change;
    return saveRatingAction(systemSlug, { ...row, choice, version });
  }
  const { body, url, effectiveOn, expiresOn } = change;
  const said = { body, url, effectiveOn, expiresOn };
  return addEvidenceAction(systemSlug, { ...row, ...said });
}

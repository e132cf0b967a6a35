import type { Choice, SavedRating } from "../schema";
import { type Answer, applyAnswer } from "./apply-answer";
import {
  type Change,
  type EvidenceChange,
  isSameChoice,
  type RowRef,
} from "./change";
import {
  addEvidence,
  addRating,
  discard,
  findNext,
  keepMine,
  listRatings,
  type NewRating,
  releaseThree,
} from "./edit-changes";
import { makeKey } from "./make-key";
import type { Done, QueueParts } from "./queue-parts";
import { QueueState } from "./queue-state";

/** A person must see that a request hangs; a second try with the same key is harmless. */
const patienceMs = 20_000;
const longestPauseMs = 60_000;

/**
 * The changes a person has made on this device and how they get to the
 * server: kept first, sent one at a time, in order per row, tried again when
 * the connection returns.
 */
export class ScoreQueue {
  readonly state = new QueueState();
  private readonly done: Done[] = [];
  private tries = 0;
  private waits = 0;
  private isKeepBroken = false;
  private isSending = false;
  private isWanted = false;
  private kept: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: QueueParts) {}

  /** Records a choice on a row and sends it as soon as it can be. */
  rate(row: RowRef, choice: Choice, saved: NewRating["saved"], isUndo = false) {
    const { systemSlug, now } = this.parts;
    const input = { ...pickRef(row), systemSlug, key: makeKey(), at: now() };
    const before = this.state.changes;
    const shown = listRatings(before, row).at(-1)?.choice ?? saved.choice;
    if (isSameChoice(shown, choice)) return;
    if (!isUndo) this.done.push({ ...input, before: shown });
    this.edit(addRating(before, { ...input, choice, saved, isUndo }));
    void this.flush();
  }

  /** The person's last change among those wanted, taken off the list of what can be undone. */
  takeLastDone(isWanted: (done: Done) => boolean): Done | null {
    const at = this.done.findLastIndex(isWanted);
    return at < 0 ? null : (this.done.splice(at, 1)[0] ?? null);
  }

  addEvidence(
    row: RowRef,
    evidence: Pick<
      EvidenceChange,
      "body" | "url" | "effectiveOn" | "expiresOn"
    >,
  ) {
    const { systemSlug, now } = this.parts;
    const base = { ...pickRef(row), systemSlug, at: now() };
    const input = { ...base, ...evidence, key: makeKey() };
    this.edit(addEvidence(this.state.changes, input));
    void this.flush();
  }

  keepMine(key: string) {
    this.edit(keepMine(this.state.changes, key, makeKey()));
    void this.flush();
  }

  discard(key: string) {
    this.edit(discard(this.state.changes, key));
  }

  /** Some evidence has appeared on the row by another way. */
  release(row: RowRef) {
    this.edit(releaseThree(this.state.changes, row));
    void this.flush();
  }

  /** What the server said by another way than sending: evidence taken back. */
  countEvidence(row: RowRef, count: number) {
    this.state.setEvidence(row, count);
  }

  /** Reads what is kept on this device: after a reload, or when another tab has changed it. */
  async load() {
    if (this.isKeepBroken) return;
    let changes: readonly Change[];
    let edits: number;
    do {
      edits = this.state.edits;
      await this.kept;
      changes = await this.parts.keep.list().catch(() => this.state.changes);
    } while (edits !== this.state.edits);
    const { systemSlug } = this.parts;
    this.state.setChanges(
      changes.filter((change) => change.systemSlug === systemSlug),
    );
    this.state.set({ isLoaded: true, isLasting: this.parts.keep.isLasting });
  }

  /** Sends what waits, unless that is under way or there is no connection. */
  async flush() {
    this.isWanted = true;
    if (this.isSending) return;
    this.isSending = true;
    try {
      while (this.isWanted) {
        this.isWanted = false;
        // Paused: what asked meanwhile would only be paused again.
        await this.parts.alone(async () => {
          if (!(await this.sendAll())) this.isWanted = false;
        });
      }
    } finally {
      this.isSending = false;
    }
  }

  /** Whether all that can be sent has been. */
  private async sendAll() {
    await this.load();
    for (;;) {
      const next = findNext(this.state.changes);
      if (!next) return true;
      if (!this.parts.isOnline()) {
        this.wait();
        return false;
      }
      if (!(await this.sendOne(next))) return false;
    }
  }

  /** Whether the server gave an answer that lets the next one go. */
  private async sendOne(change: Change) {
    const tried = { ...change, wasTried: true };
    this.edit(
      this.state.changes.map((other) => (other === change ? tried : other)),
    );
    await this.kept;
    this.state.set({ sendingKey: change.key });
    const answer = await this.ask(tried);
    this.state.set({ sendingKey: null });
    if (!answer) {
      this.wait();
      return false;
    }
    const outcome = applyAnswer(this.state.changes, tried, answer);
    this.edit(outcome.changes);
    if (outcome.pause === "busy") {
      this.wait();
      return false;
    }
    this.tries = 0;
    this.state.set({
      isOffline: false,
      isSignedOut: outcome.pause === "signed_out",
    });
    if (outcome.pause) return false;
    if (outcome.saved) {
      const { row, rating } = outcome.saved;
      this.showSaved(outcome.saved);
      this.parts.tell({ saved: { row, rating } });
    }
    if (outcome.evidence) {
      this.state.setEvidence(outcome.evidence.row, outcome.evidence.count);
    }
    if (outcome.isScreenOld) this.state.markOld();
    return true;
  }

  /** Shows what the server has saved, here or from another tab. */
  showSaved(saved: { row: RowRef; rating: SavedRating; isUndo: boolean }) {
    const at = this.parts.now();
    this.state.setSaved(saved.row, { ...saved, at });
    this.state.set({ lastSavedAt: at });
  }

  // Full, or switched off: from here on only this page remembers.
  private breakKeep() {
    this.isKeepBroken = true;
    this.state.set({ isLasting: false });
  }

  private ask(change: Change): Promise<Answer | null> {
    const { send, later } = this.parts;
    return new Promise((resolve) => {
      later(() => resolve(null), patienceMs);
      send(change).then(resolve, () => resolve(null));
    });
  }

  private wait() {
    this.state.set({ isOffline: true });
    const turn = (this.waits += 1);
    const pause = Math.min(longestPauseMs, 2_000 * 2 ** this.tries);
    this.tries += 1;
    this.parts.later(() => {
      if (turn === this.waits) void this.flush();
    }, pause);
  }

  private edit(changes: readonly Change[]) {
    const before = new Map(this.state.changes.map((c) => [c.key, c]));
    this.state.setChanges(changes);
    const after = new Set(changes.map((change) => change.key));
    const { keep, tell } = this.parts;
    const work = [
      ...changes
        .filter((change) => before.get(change.key) !== change)
        .map((change) => () => keep.put(change)),
      ...[...before.keys()]
        .filter((key) => !after.has(key))
        .map((key) => () => keep.remove(key)),
    ];
    if (work.length === 0) return;
    this.kept = this.kept
      .then(() => Promise.all(work.map((run) => run())))
      .catch(() => this.breakKeep())
      .then(() => tell({}));
  }
}

// A card's row has more to it than is to be kept.
function pickRef({ roundId, indicatorId, siteId, title }: RowRef): RowRef {
  return { roundId, indicatorId, siteId, title };
}

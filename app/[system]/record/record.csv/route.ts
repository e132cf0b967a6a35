import {
  createWriteRecord,
  type Part,
  type WriteRecord,
} from "@/components/events/write-record-csv";
import { requireScope, type Scope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import {
  countRecord,
  mostInFile,
  readRecordPart,
} from "@/lib/events/queries/record";
import {
  type Cursor,
  readRecordSearch,
  type RecordSearch,
} from "@/lib/events/rules/search";

type Context = { params: Promise<{ system: string }> };

/** The record as it is filtered, as a file that is written while it is sent. */
export async function GET(request: Request, { params }: Context) {
  const scope = await requireScope((await params).system, "record:read");
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const search = { ...readRecordSearch(given), before: null };
  const { count, hasMore } = await countRecord(scope, search);
  // Read before the export is recorded, which is no part of what was asked for.
  const first = await readRecordPart(scope, search);
  await recordExport(scope, {
    what: "record",
    rows: count,
    isAlwaysKept: true,
  });
  const write = await createWriteRecord(scope.systemSlug);
  const parts = writeParts(scope, write, { search, first, count, hasMore });
  return new Response(toStream(parts), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${scope.systemSlug}-record.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}

type Asked = {
  search: RecordSearch;
  first: Part & { next: Cursor | null };
  count: number;
  hasMore: boolean;
};

async function* writeParts(
  scope: Scope,
  write: WriteRecord,
  { search, first, count, hasMore }: Asked,
) {
  yield write.head();
  let left = count;
  for (let part = first; left > 0;) {
    const lines = part.lines.slice(0, left);
    yield write.lines({ ...part, lines });
    left -= lines.length;
    if (!part.next) break;
    part = await readRecordPart(scope, { ...search, before: part.next });
  }
  if (hasMore) yield write.cut(mostInFile);
}

function toStream(parts: AsyncGenerator<string>) {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
}

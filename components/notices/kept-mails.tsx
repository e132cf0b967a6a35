import { Card } from "@/components/ui/card";
import { getFormatter } from "@/lib/core/translator";
import type { KeptMail } from "@/lib/notices/queries/mails";

/** Mails as their text reads; an address in them can be followed. */
export async function KeptMails({ mails }: { mails: readonly KeptMail[] }) {
  const format = await getFormatter();
  return (
    <ol className="grid max-w-text gap-4">
      {mails.map(({ id, at, subject, body }) => (
        <li key={id}>
          <Card
            id={`mail-${id}`}
            title={subject}
            sub={
              <time dateTime={at}>
                {format.dateTime(new Date(at), { dateStyle: "long" })}
              </time>
            }
          >
            {body.split("\n").map((line, index) => (
              <MailLine key={index} line={line} />
            ))}
          </Card>
        </li>
      ))}
    </ol>
  );
}

function MailLine({ line }: { line: string }) {
  const text = line.trim();
  if (text === "" || text === "--") return <hr className="my-3 border-line" />;
  if (!/^https?:\/\/\S+$/.test(text))
    return <p className="wrap-anywhere">{text}</p>;
  return (
    <p className="text-sm">
      <a href={text} className="inline-block min-h-6 wrap-anywhere">
        {text}
      </a>
    </p>
  );
}

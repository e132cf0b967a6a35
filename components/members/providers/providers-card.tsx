import { Words } from "@/components/layout/words";
import { ConnectForm } from "@/components/members/providers/connect-form";
import { Disconnect } from "@/components/members/providers/disconnect";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { listProviders, type Provider } from "@/lib/auth/providers";
import {
  getFormatter,
  getTranslator,
  useTranslator,
} from "@/lib/core/translator";
import type { Connection, OwnWaysIn } from "@/lib/members/queries/providers";

type Props = {
  ways: OwnWaysIn;
  /** Which provider somebody just came back from, as the address says it. */
  connected: unknown;
  taken: unknown;
};

/** What the person can sign in with besides a password; nothing where neither they nor the installation have any. */
export function ProvidersCard({ ways, connected, taken }: Props) {
  const offered = listProviders();
  const { connections, hasPassword } = ways;
  const t = useTranslator("providers");
  const gone = connections.filter(
    ({ issuer }) => !offered.some((one) => one.issuer === issuer),
  );
  if (offered.length + gone.length === 0) return null;
  const nameOf = (id: unknown) => offered.find((one) => one.id === id)?.name;
  return (
    <Card id="providers" title={t("card.title")} sub={t("card.text")}>
      <CameBack connected={nameOf(connected)} taken={nameOf(taken)} />
      <Words namespaces={["providers", "people", "errors", "common"]}>
        <ul className="divide-y border-y">
          {offered.map((provider) => (
            <li key={provider.id} className="grid gap-3 py-4">
              <OneProvider
                provider={provider}
                connection={connections.find(
                  ({ issuer }) => issuer === provider.issuer,
                )}
                hasPassword={hasPassword}
              />
            </li>
          ))}
          {gone.map((connection) => (
            <li key={connection.issuer} className="grid gap-3 py-4">
              <Connected
                name={t("card.gone", { issuer: connection.issuer })}
                connection={connection}
              />
            </li>
          ))}
        </ul>
      </Words>
    </Card>
  );
}

type OneProps = {
  provider: Provider;
  connection: Connection | undefined;
  hasPassword: boolean;
};

function OneProvider({ provider, connection, hasPassword }: OneProps) {
  const t = useTranslator("providers");
  if (connection)
    return <Connected name={provider.name} connection={connection} />;
  return (
    <>
      <div>
        <h3 className="font-semibold">{provider.name}</h3>
        <p className="text-sm text-muted">{t("card.none")}</p>
      </div>
      <ConnectForm
        id={provider.id}
        name={provider.name}
        hasPassword={hasPassword}
      />
    </>
  );
}

type ConnectedProps = { name: string; connection: Connection };

async function Connected({ name, connection }: ConnectedProps) {
  const [t, format] = await Promise.all([
    getTranslator("providers"),
    getFormatter(),
  ]);
  const { issuer, label, connectedAt } = connection;
  const since = format.dateTime(connectedAt, { dateStyle: "medium" });
  return (
    <>
      <div className="min-w-0">
        <h3 className="font-semibold wrap-anywhere">{name}</h3>
        <p className="text-sm wrap-anywhere text-muted">
          {label
            ? t("card.since", { label, since })
            : t("card.sinceOnly", { since })}
        </p>
      </div>
      <Disconnect issuer={issuer} name={name} />
    </>
  );
}

type CameBackProps = {
  connected: string | undefined;
  taken: string | undefined;
};

function CameBack({ connected, taken }: CameBackProps) {
  const t = useTranslator("providers");
  if (connected)
    return (
      <Notice
        tone="ok"
        role="status"
        title={t("card.connected", { name: connected })}
        className="mb-4"
      />
    );
  if (taken)
    return (
      <Notice
        tone="warn"
        role="alert"
        title={t("card.takenTitle", { name: taken })}
        className="mb-4"
      >
        <p>{t("card.taken")}</p>
      </Notice>
    );
  return null;
}

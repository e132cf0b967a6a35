/** A running database server; both addresses name its database "waymark". */
export type Server = {
  ownerUrl: string;
  appUrl: string;
  port: number;
  pid: number;
  stop: () => Promise<void>;
};

export function startTemporary(): Promise<Server>;

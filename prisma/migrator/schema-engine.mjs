import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineCode from "@prisma/schema-engine-wasm/schema_engine_bg";

let loaded = null;

/** Whoever waits for a table makes everybody behind wait: no migration waits longer than this, in milliseconds. */
export const longestWait = 1_000;

/** Runs `work` with Prisma's own schema engine (WebAssembly, nothing to download) on a server. */
export async function withSchemaEngine(url, work) {
  loaded ??= loadEngine();
  const SchemaEngine = await loaded;
  const factory = new WholeScriptPg({
    connectionString: url,
    max: 2,
    lock_timeout: longestWait,
  });
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const datamodels = [
    ["schema.prisma", 'datasource db {\n  provider = "postgresql"\n}\n'],
  ];
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter);
    return await work(engine);
  } catch (error) {
    // The engine reports only that its connector failed; PostgreSQL said why.
    throw factory.scriptError ?? error;
  } finally {
    await factory.close();
  }
}

async function loadEngine() {
  const requireFrom = createRequire(import.meta.url);
  const entry = requireFrom.resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const code = await readFile(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(code, {
    "./schema_engine_bg.js": withLooseTimers(engineCode),
  });
  engineCode.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engineCode.SchemaEngine;
}

// The engine leaves its 10 s lock timer running; nobody should wait for it.
function withLooseTimers(imports) {
  const changed = Object.entries(imports).map(([name, value]) => {
    if (!name.startsWith("__wbg_setTimeout")) return [name, value];
    const setLooseTimer = (...given) => {
      const timer = value(...given);
      timer?.unref?.();
      return timer;
    };
    return [name, setLooseTimer];
  });
  return Object.fromEntries(changed);
}

/**
 * Sends a migration as one query: the adapter would split it at every semicolon,
 * also inside function bodies. One query is one transaction, so a migration that
 * fails leaves nothing behind.
 */
class WholeScriptPg extends PrismaPg {
  adapters = [];
  scriptError = null;

  async connect() {
    const adapter = await super.connect();
    this.adapters.push(adapter);
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.scriptError = withPosition(error, script);
        throw error;
      }
    };
    return adapter;
  }

  async close() {
    const pools = this.adapters.map((adapter) => adapter.underlyingDriver());
    await Promise.all(
      pools.filter((pool) => !pool.ending).map((pool) => pool.end()),
    );
  }
}

function withPosition(error, script) {
  const position = Number(error.position);
  if (!position) return error;
  const line = script.slice(0, position).split("\n").length;
  return new Error(`${error.message} (line ${line})`, { cause: error });
}

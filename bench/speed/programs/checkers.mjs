import { createRequire } from 'node:module';

const peers = createRequire(new URL('../peers/', import.meta.url));

/** How a peer checks the bytes of a file: gives how many findings it has. `engine` is the file that Nianbao was built into. */
export async function checkerOf(peer, engine = process.env.NIANBAO_ENGINE) {
  switch (peer) {
    case 'floor':
      return (bytes) => bytes.toString('utf8').length && 0;
    case 'nianbao': {
      const { decode, lintText } = createRequire(import.meta.url)(engine);
      return (bytes) => lintText(decode(bytes).text).findings.length;
    }
    case 'autocorrect': {
      const { lintFor } = peers('autocorrect-node');
      return (bytes, name) => lintFor(bytes.toString('utf8'), name).lines.length;
    }
    case 'markdownlint': {
      const { lint } = await import(peers.resolve('markdownlint/sync'));
      return (bytes, name) => lint({ strings: { [name]: bytes.toString('utf8') } })[name].length;
    }
    case 'zhlint': {
      const { run } = await import(peers.resolve('zhlint'));
      return (bytes) => run(bytes.toString('utf8'), { rules: { preset: 'default' } }).validations.length;
    }
    default:
      throw new Error(`There is no peer ${peer}.`);
  }
}

import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What holds a child besides its own limits: bubblewrap's namespaces, or nothing more. */
export type Confinement = 'bubblewrap' | 'process';

/** How children are to be held: `auto` is bubblewrap where this machine can start it. */
export type WantedConfinement = Confinement | 'auto';

interface Confined {
  /** Node with its options and the entry point. */
  command: readonly string[];
  /** Folders and devices of the host that this kind of child needs besides. */
  extra?: readonly string[];
}

const probeMilliseconds = 20_000;

/** What of the project a child may read: the engine and its packages; no exercise, no secret, no database. */
const readable = ['graders', 'node_modules', 'package.json'];

/** Flags that make a GPU's devices and drivers visible, where there are any. */
export function gpuFlags(environment: Readonly<Record<string, string>>): string[] {
  const devices = ['dri', 'nvidia0', 'nvidiactl', 'nvidia-modeset', 'nvidia-uvm', 'nvidia-uvm-tools', 'dxg'];
  const given = [environment.VK_ICD_FILENAMES, environment.VK_DRIVER_FILES].flatMap((list) => split(list));
  const folders = [...given.map((file) => path.dirname(file)), ...split(environment.LD_LIBRARY_PATH)];
  return [
    ...devices.flatMap((name) => ['--dev-bind-try', `/dev/${name}`, `/dev/${name}`]),
    ...['/sys', '/etc/vulkan', '/etc/glvnd', ...folders].flatMap(readOnly),
  ];
}

/**
 * The command line that runs `command` in bubblewrap: no network, no other processes, nothing writable but an empty
 * /tmp, and of the host's files only the system's libraries, Node and the grading engine. It dies with its parent.
 */
export function bubblewrapCommand({ command, extra = [] }: Confined): { program: string; args: string[] } {
  const root = process.cwd();
  const [node, ...rest] = command;
  const binary = realpathSync(/* turbopackIgnore: true */ node!);
  return {
    program: findBubblewrap() ?? 'bwrap',
    args: [
      ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
      ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
      ...['/usr', '/nix/store', '/etc/ld.so.cache'].flatMap(readOnly),
      ...['/lib', '/lib32', '/lib64', '/bin'].flatMap(systemFolder),
      ...readable.flatMap((name) => [
        '--ro-bind',
        realpathSync(path.join(root, name)),
        path.join(root, name),
      ]),
      ...readOnly(binary),
      ...extra,
      ...['--chdir', root, '--', binary, ...rest],
    ],
  };
}

let probed: Promise<boolean> | undefined;

/** Whether bubblewrap is here and may start a child with all that children are given; found out once. */
export function canUseBubblewrap(): Promise<boolean> {
  return (probed ??= probe());
}

/** Throws where bubblewrap is wanted and cannot be used. */
export async function chooseConfinement(wanted: WantedConfinement): Promise<Confinement> {
  if (wanted === 'process') return 'process';
  if (await canUseBubblewrap()) return 'bubblewrap';
  if (wanted === 'auto') return 'process';
  throw new Error('bubblewrap must be installed and allowed to make user namespaces');
}

async function probe(): Promise<boolean> {
  if (process.platform !== 'linux' || findBubblewrap() === undefined) return false;
  const { program, args } = bubblewrapCommand({ command: [process.execPath, '--version'] });
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(program, args, {
    env: {} as NodeJS.ProcessEnv,
    stdio: 'ignore',
    timeout: probeMilliseconds,
  });
  child.once('error', () => resolve(false));
  child.once('exit', (code) => resolve(code === 0));
  return promise;
}

/** Where bubblewrap is installed. */
export function findBubblewrap(): string | undefined {
  const folders = [...split(process.env.PATH), '/usr/bin', '/usr/local/bin'];
  return folders
    .map((folder) => path.join(/* turbopackIgnore: true */ folder, 'bwrap'))
    .find((file) => existsSync(/* turbopackIgnore: true */ file));
}

function readOnly(place: string): string[] {
  return ['--ro-bind-try', place, place];
}

/** On most systems a link into /usr, on older ones a folder. */
function systemFolder(place: string): string[] {
  if (!existsSync(/* turbopackIgnore: true */ place)) return [];
  return lstatSync(/* turbopackIgnore: true */ place).isSymbolicLink()
    ? ['--symlink', readlinkSync(/* turbopackIgnore: true */ place), place]
    : readOnly(place);
}

function split(list: string | undefined): string[] {
  return (list ?? '').split(path.delimiter).filter((part) => part !== '');
}

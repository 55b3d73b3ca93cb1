import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where distributions put Chromium, which brings a software GPU of its own. */
const chromiumFolders = [
  '/usr/lib/chromium',
  '/usr/lib/chromium-browser',
  '/usr/lib64/chromium-browser',
  '/opt/google/chrome',
];

/** What a driver may need of the environment: which one is used, and where libraries and settings are found. */
const passedOn = [
  ...['VK_ICD_FILENAMES', 'VK_DRIVER_FILES', 'LD_LIBRARY_PATH', 'XDG_DATA_DIRS', 'XDG_CONFIG_DIRS'],
  ...['NVIDIA_VISIBLE_DEVICES', 'SystemRoot'],
];

/**
 * Environments in which a GPU may be found, in the order in which they are tried: what the host has set or installed,
 * then SwiftShader as Chromium ships it. Nothing else of the host's environment reaches the child.
 */
export function vulkanEnvironments(
  host: Readonly<Record<string, string | undefined>> = process.env,
  folders: readonly string[] = chromiumFolders,
): Record<string, string>[] {
  const given = Object.fromEntries(
    passedOn.flatMap((name) => (host[name] === undefined ? [] : [[name, host[name]]])),
  );
  const environments = [given];
  for (const folder of folders) {
    const driver = path.join(folder, 'vk_swiftshader_icd.json');
    // The loader beside it is used where the system has none.
    if (existsSync(driver)) environments.push({ VK_ICD_FILENAMES: driver, LD_LIBRARY_PATH: folder });
  }
  return environments;
}

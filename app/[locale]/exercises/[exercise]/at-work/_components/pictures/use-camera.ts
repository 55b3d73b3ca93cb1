import { useEffect, useEffectEvent, useState } from 'react';
import { pictureOf, type Picture } from './picture.ts';

/** How often a picture is taken while the camera runs. */
const frameMilliseconds = 200;

export type CameraProblem = 'refused' | 'missing' | 'ended';

interface Camera {
  isOn: boolean;
  problem: CameraProblem | null;
  start: () => void;
  /** The last picture stays. */
  stop: () => void;
}

/** Small grey pictures of the camera, as long as it is on; the browser asks for permission, and no frame leaves it. */
export function useCamera(onPicture: (picture: Picture) => void): Camera {
  const [isOn, setOn] = useState(false);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const take = useEffectEvent(onPicture);
  const fail = useEffectEvent((met: CameraProblem) => {
    setProblem(met);
    setOn(false);
  });
  useEffect(() => {
    if (!isOn) return;
    const closing = new AbortController();
    runCamera((picture) => take(picture), closing.signal).then(
      // Only a camera that is pulled out, or taken away in the browser's settings, ends by itself.
      () => !closing.signal.aborted && fail('ended'),
      (error: unknown) => !closing.signal.aborted && fail(problemOf(error)),
    );
    return () => closing.abort();
  }, [isOn]);
  return {
    isOn,
    problem,
    start() {
      setProblem(null);
      setOn(true);
    },
    stop: () => setOn(false),
  };
}

/** Takes pictures until the signal or the camera itself ends it; nothing of the camera is left open then. */
async function runCamera(take: (picture: Picture) => void, signal: AbortSignal): Promise<void> {
  const stream = await openCamera();
  const video = document.createElement('video');
  try {
    Object.assign(video, { srcObject: stream, muted: true, playsInline: true });
    if (!signal.aborted) await video.play();
    while (!signal.aborted && stream.active) {
      const { videoWidth, videoHeight } = video;
      if (videoWidth > 0) take(pictureOf(video, videoWidth, videoHeight));
      await passes(frameMilliseconds, signal);
    }
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}

/** Waits for so long, or until the signal. */
function passes(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

function problemOf(error: unknown): CameraProblem {
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing';
}

async function openCamera(): Promise<MediaStream> {
  // Plain http addresses of a local network have no cameras.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) throw new Error('openCamera: the page must be secure, got no media devices');
  return devices.getUserMedia({ video: { width: { ideal: 320 }, facingMode: 'user' } });
}

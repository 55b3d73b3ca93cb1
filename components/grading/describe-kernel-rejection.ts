import type { useTranslations } from 'next-intl';
import type { KernelRejection } from '#graders/tiers/kernel/rejection.ts';

type Translate = ReturnType<typeof useTranslations<'exercise'>>;

type Reason = Exclude<KernelRejection, { code: 'tooLong' }>;

/** Why a kernel is not run. */
export function describeKernelRejection(reason: Reason, t: Translate): string {
  switch (reason.code) {
    case 'openComment':
    case 'noEntryPoint':
    case 'structure':
    case 'arrayLength':
      return t(`rejected.kernel.${reason.code}`);
    case 'character':
      return t('rejected.kernel.character', { character: reason.character });
    case 'reserved':
    case 'directive':
    case 'override':
    case 'entryPoint':
    case 'bindingNumbers':
    case 'recursion':
    case 'noPass':
    case 'unknownPass':
      return t(`rejected.kernel.${reason.code}`, { name: reason.name });
    case 'bindingKind':
    case 'uniform':
      return t(`rejected.kernel.${reason.code}`, { name: reason.name, expected: reason.expected });
    case 'workgroupSize':
      return t('rejected.kernel.workgroupSize', { actual: reason.actual });
    case 'bindingGroup':
      return t('rejected.kernel.bindingGroup', { group: reason.group });
    case 'binding':
      return t('rejected.kernel.binding', { binding: reason.binding, last: reason.count - 1 });
    case 'bindingTwice':
      return t('rejected.kernel.bindingTwice', { binding: reason.binding });
    case 'arraySize':
      return t('rejected.kernel.arraySize', { bytes: reason.bytes, limit: reason.limit });
    case 'codeSize':
      return t('rejected.kernel.codeSize', { size: reason.size, limit: reason.limit });
    case 'wgsl':
    case 'pipeline':
      return t(`rejected.kernel.${reason.code}`, { message: reason.message });
  }
}

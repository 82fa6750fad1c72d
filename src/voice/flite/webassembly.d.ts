/** The part of the WebAssembly global that flite needs: neither ES2023 nor Node's own types declare it. */
declare namespace WebAssembly {
  class Module {
    private readonly kind: 'module';
  }
  class Memory {
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>);
    /** What a WASI program exports. */
    readonly exports: { readonly memory: Memory; readonly _start: () => unknown };
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}

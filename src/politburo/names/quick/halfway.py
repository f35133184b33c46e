"""Compiles `kernels` half-way, to LLVM's text of no processor in particular; only here a compiler is loaded."""

from __future__ import annotations

import re

import llvmlite.binding as llvm
import numba

from politburo.names.quick.kernels.entries import ENTRIES
from politburo.names.quick.store import KERNELS


def made() -> str:
    """Return the text of all entries, which calls nothing outside itself.

    Raises:
        RuntimeError: something in it would call Python.
    """
    module = llvm.parse_assembly("")
    for name, (function, signature) in ENTRIES.items():
        entry = numba.cfunc(signature)(function.py_func)
        one = llvm.parse_assembly(entry.inspect_llvm())
        one.get_function(entry.native_name.removeprefix("cfunc.")).name = f"politburo_{name}"
        module.triple, module.data_layout = one.triple, one.data_layout
        module.link_in(one)
    # What only a wrapper for Python calls goes with the wrapper.
    for one in (*module.functions, *module.global_variables):
        if not one.is_declaration and not one.name.startswith("politburo_"):
            one.linkage = "internal"
    machine = llvm.Target.from_default_triple().create_target_machine(opt=2)
    passes = llvm.create_new_module_pass_manager()
    passes.add_ipsccp_pass()
    passes.add_global_dead_code_eliminate_pass()
    passes.add_strip_dead_prototype_pass()
    passes.run(module, llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options(speed_level=2)))
    outside = [one.name for one in module.functions if one.is_declaration and not one.name.startswith("llvm.")]
    if outside:
        raise RuntimeError(f"machine code that is kept must call nothing: {', '.join(outside)}")
    modules = "|".join(f"{len(one)}{one}" for one in KERNELS)
    text = re.sub(rf"_ZN9politburo5names5quick7kernels(?:{modules})\d+([a-z_]+)\w*", r"\1", str(module))
    return re.sub(r"(?m)^(; ModuleID|source_filename|target ).*\n", "", text)

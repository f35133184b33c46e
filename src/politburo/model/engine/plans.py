"""An effect resolved against data: which code computes it, from which network and attributes, in which shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.engine.updates import CODES

if TYPE_CHECKING:
    from politburo.model.engine.data import Attribute, Data, Network
    from politburo.model.engine.effects import Effect

__all__ = ["BENDS", "OTHER", "Kind", "Plan", "Shape", "network_of", "plan"]

Shape = Literal["sender", "receiver", "pair"]
Kind = Literal["rate", "choice", "choice_coordination", "rem"]

BENDS = {np.abs: 1, abs: 1, np.square: 2, np.sqrt: 3, np.log1p: 4, np.sign: 5}
OTHER: Final = 99  # a transform that compiled code does not know

NODE_EFFECTS = ("indeg", "outdeg", "node_trans", "tertius")
ONE_MODE = (
    "recip",
    "trans",
    "cycle",
    "common_sender",
    "common_receiver",
    "same",
    "diff",
    "sim",
    "tertius_diff",
)
DIRECTED_ONLY = ("recip", "cycle", "outdeg")


@dataclass(frozen=True, slots=True)
class Plan:
    """An effect resolved against data: which code computes it, from which network and attributes, in which shape."""

    effect: Effect
    code: int
    shape: Shape
    network: Network | None
    attributes: tuple[Attribute, ...]
    bent: int
    negative: bool


def plan(effect: Effect, data: Data, kind: Kind) -> Plan:
    """Resolve an effect's names and role for a kind of model.

    Raises:
        EngineError: E834 for an unknown network or attribute, E835 for an effect that cancels in this kind of model or
            is not defined for its data.
    """
    networks = tuple(network_of(effect, name, data) for name in effect.networks)
    network = networks[0] if networks else None
    role = effect.role or ("ego" if kind == "rate" else "alter")
    shape: Shape = "pair"
    name = effect.name
    if effect.name in NODE_EFFECTS:
        name = f"{effect.name}_{role}"
        shape = "sender" if role == "ego" else "receiver"
    elif effect.name in ("ego", "given"):
        shape = "sender"
    elif effect.name == "alter":
        shape = "receiver"
    if kind == "rate" and shape != "sender":
        raise EngineError(
            "E835",
            effect.label,
            "a rate belongs to a sender alone, and this effect needs a receiver",
            "Use it in a choice or tie-oriented model",
        )
    if kind in ("choice", "choice_coordination") and shape == "sender":
        raise EngineError(
            "E835",
            effect.label,
            "it is equal for all receivers, so it cancels from the choice",
            "Use it in a rate or tie-oriented model, or in an interaction with an effect of the receiver",
        )
    within = network is not None and not network.two_mode
    if data.two_mode and (
        effect.name in ONE_MODE or (effect.name == "node_trans" and not within) or (within and shape == "pair")
    ):
        raise EngineError("E835", effect.label, "it is not defined between two different sets of nodes", "Leave it out")
    if network is not None and network.two_mode and _wrong_side(effect.name, role):
        raise EngineError(
            "E835",
            effect.label,
            f"{role} {effect.name} does not exist in a network from actors to receivers",
            "Use outdeg with type='ego', or indeg with type='alter'",
        )
    among = _among(effect, network, role, data)
    attributes = _attributes(effect, data, shape, among=among)
    bent = 0
    if effect.name == "tertius_diff" and effect.transform is not None:
        bent = BENDS.get(effect.transform, OTHER)
    code = {"inertia": "tie", "sim": "diff", "ego_alter_interaction": "product", "given": "ego"}.get(name, name)
    return Plan(effect, CODES[code], shape, network, attributes, bent, effect.name == "sim")


def _among(effect: Effect, network: Network | None, role: str, data: Data) -> bool:
    """Whether a network of two-mode data lies within one of the modes; E835 if that is not the mode of the role."""
    if network is None or not data.two_mode or network.two_mode:
        return False
    nodes = data.senders_ if role == "ego" else data.receivers_
    if network.initial.shape[0] != len(nodes.labels):
        raise EngineError(
            "E835",
            effect.label,
            f"its network joins the other set of nodes than that of the {role}",
            f"Say type='{'alter' if role == 'ego' else 'ego'}', or name another network",
        )
    return True


def _wrong_side(name: str, role: str) -> bool:
    return (name, role) in (("indeg", "ego"), ("outdeg", "alter"), ("tertius", "ego"))


def network_of(effect: Effect, name: str, data: Data) -> Network:
    """The network an effect names, or the default one; E834 if there is none."""
    wanted = name or data.default_network
    if wanted is None:
        raise EngineError(
            "E834",
            effect.label,
            "it names no network and the data have no default network",
            "Name a network in the effect, or give Data(default_network=...)",
        )
    if wanted not in data.networks_:
        raise EngineError(
            "E834",
            effect.label,
            f"there is no network {wanted!r}",
            f"Use one of: {', '.join(data.networks_) or 'none is given'}",
        )
    return data.networks_[wanted]


def _attributes(effect: Effect, data: Data, shape: Shape, *, among: bool) -> tuple[Attribute, ...]:
    found = []
    for place, name in enumerate(effect.attributes):
        if effect.name == "given":
            continue
        of_receiver = (
            effect.name == "alter"
            or (effect.name == "ego_alter_interaction" and place == 1)
            or (effect.name == "tertius" and shape == "receiver" and (among or not data.two_mode))
        )
        table = data.receiver_attributes_ if of_receiver else data.sender_attributes_
        if name not in table:
            raise EngineError(
                "E834",
                effect.label,
                f"there is no attribute {name!r} of the {'receivers' if of_receiver else 'senders'}",
                f"Use one of: {', '.join(table) or 'none is given'}",
            )
        if table[name].categorical and effect.name != "same":
            raise EngineError(
                "E835",
                effect.label,
                f"the attribute {name!r} holds text, which has no size",
                "Use same(), or code it as numbers",
            )
        found.append(table[name])
    return tuple(found)

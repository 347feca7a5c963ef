// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Rules.Injections;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>A term in a text.</summary>
internal readonly record struct ConceptHit(int Start, int End, Concept Concepts, Language Languages);

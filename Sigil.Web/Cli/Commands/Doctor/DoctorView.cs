// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli.Commands.Doctor;

/// <summary>What the doctor found, in JSON.</summary>
/// <param name="Result">The worst: <c>ok</c>, <c>warn</c> or <c>fail</c>.</param>
/// <param name="DataDirectory">What was looked at.</param>
/// <param name="Findings">Each finding, in the order of the checks.</param>
internal sealed record DoctorView(string Result, string DataDirectory, IReadOnlyList<FindingView> Findings);

/// <summary>One finding: <c>level</c> is <c>ok</c>, <c>warn</c> or <c>fail</c>.</summary>
internal sealed record FindingView(string Check, string Level, string Message, string? Fix);

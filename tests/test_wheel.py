"""The wheel, installed alone into an empty environment, checks two articles from another folder."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No module named build" in result.stderr:
        pytest.skip("build is not installed: pip install -e '.[test]'")
    assert result.returncode == 0, result.stdout + result.stderr
    (found,) = folder.glob("*.whl")
    return found


def test_the_installed_wheel_checks_two_articles(wheel: Path, tmp_path: Path) -> None:
    # The dependencies are those of this environment; only factcheck itself comes from the wheel.
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False)
    packages = next((environment / "lib").glob("python*")) / "site-packages"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(packages), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    ours = next(path for path in sys.path if path.endswith("site-packages"))
    (packages / "dependencies.pth").write_text(ours + "\n", encoding="utf-8")
    for name, text in {
        "one.txt": "At least 14 people were killed in the fire, police said.",
        "two.txt": "Bei dem Brand kamen nach Polizeiangaben neun Menschen ums Leben.",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [
        str(environment / "bin" / "python"),
        "-m",
        "factcheck",
        "check",
        "one.txt",
        "two.txt",
        "--format",
        "json",
    ]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode in (0, 1), result.stderr
    report = json.loads(result.stdout)
    assert [article["language"] for article in report["articles"]] == ["en", "de"]
    assert len(report["claims"]) == 2

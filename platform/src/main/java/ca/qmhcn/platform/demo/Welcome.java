package ca.qmhcn.platform.demo;

/// What the console says: where the demonstration is, and who can sign in.
final class Welcome {

    private Welcome() {}

    static void beginning() {
        System.out.println("""

                  First start: making up twelve organizations and three years of figures. This takes a minute, once.
                  Premier démarrage : création de douze organismes et de trois ans de chiffres. Une minute, une seule fois.
                """);
    }

    static void at(String address) {
        System.out.println("""

                  %1$s

                  A made-up network.  Password of all sign-ins below:   %2$s
                  Un réseau inventé.  Mot de passe de tous les comptes : %2$s

                    quality@fallow-lake.example   quality lead · responsable de la qualité   a wait that fell · une attente plus courte
                    quality@amberwick.example     quality lead · responsable de la qualité   restraint rose · plus de contention
                    quality@three-herons.example  quality lead · responsable de la qualité   a month is late · un mois en retard
                    steward@amberwick.example     data steward · responsable des données
                    reader@long-dusk.example      reader · lecture seule                     small numbers withheld · petits nombres masqués
                    both@moss-harbour.example     belongs to two · fait partie de deux organismes
                    secretariat@demo.example      secretariat · secrétariat                  what was released · ce qui a été publié
                    privacy@demo.example, chair@demo.example   secretariat too: approve · secrétariat aussi : approuver

                  Files to try: data/demo/files (the late month: late/three-herons) · Fichiers à essayer : data/demo/files
                  Ctrl+C stops it; data stay in data/demo.  Ctrl+C l’arrête ; les données restent dans data/demo.
                """.formatted(address, SignIn.PASSWORD));
    }
}
